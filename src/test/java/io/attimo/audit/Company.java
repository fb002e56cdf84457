package io.attimo.audit;

import io.attimo.demo.Persona;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.support.Cast;
import io.attimo.support.Page;
import io.attimo.support.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;
import java.util.function.Supplier;

/** A company that nobody else uses, and its one member, who is its administrator. */
record Company(Cast cast, Tenancy tenancy, String code, Visitor alice) {

    static Company open(Cast cast, Tenancy tenancy) {
        cast.bob();
        var code = "audit-" + UUID.randomUUID().toString().substring(0, 8);
        cast.opens(code, Persona.ALICE);
        return new Company(cast, tenancy, code, cast.freshly(Persona.ALICE, code));
    }

    Page visits(String path) {
        return alice.visits(path);
    }

    /** Of a program that may write, as its page shows it once. */
    String writeKey() {
        return visits("/keys")
                .fills("name", "Robot")
                .fills("scopes", "WRITE")
                .presses("Make key")
                .document()
                .selectFirst("#key")
                .attr("value");
    }

    <T> T within(Supplier<T> work) {
        return tenancy.within(code, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** Renews the page as its own refresh would, until the work is done. */
    Page settled(Page page) {
        var end = System.nanoTime() + 60_000_000_000L;
        while (page.has("meta[http-equiv=refresh]") && System.nanoTime() < end) {
            page = page.follows("Renew now");
        }
        return page;
    }
}
