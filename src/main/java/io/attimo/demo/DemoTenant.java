package io.attimo.demo;

import io.attimo.sample.Sample;
import io.attimo.sso.TenantProvisioning.Opening;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The two invented companies of the demo. */
public enum DemoTenant {
    STUDIO("Studio dentistico Conti", "it", ZoneId.of("Europe/Rome"), Sample::studio),
    SHOP("Corner Shop", "en", ZoneId.of("Europe/London"), Sample::shop);

    private final String title;
    private final String language;
    private final ZoneId timeZone;
    private final Function<String, Sample> survey;

    DemoTenant(String title, String language, ZoneId timeZone, Function<String, Sample> survey) {
        this.title = title;
        this.language = language;
        this.timeZone = timeZone;
        this.survey = survey;
    }

    public static DemoTenant of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    List<Persona> people() {
        return Persona.of(code());
    }

    Sample survey() {
        return survey.apply("survey");
    }

    /** @param address where this application answers, which is where the demo's provider is */
    String issuer(String address) {
        return address + "/demo-sign-in/" + code();
    }

    Opening opening(String address, String clientSecret) {
        return new Opening(
                code(),
                title,
                language,
                timeZone,
                List.of(Persona.domain(code())),
                issuer(address),
                DemoProvider.CLIENT_ID,
                clientSecret,
                List.of());
    }
}
