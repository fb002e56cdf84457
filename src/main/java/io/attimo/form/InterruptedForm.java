package io.attimo.form;

import io.attimo.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What somebody sent when their session had ended: nothing of it was done, and they alone may see it again. */
@Entity
@Table(name = "kept_texts")
public class InterruptedForm extends TenantOwned {

    /** A field of the form and what it said. */
    public record Field(String name, String value) {}

    private UUID formId;

    @Column(name = "member_id")
    private UUID actorId;

    private String address;
    private String body;
    private Instant keptAt;

    protected InterruptedForm() {}

    /**
     * @param address where it was sent, below the tenant's home
     * @param body as browsers send forms, percent-encoded
     */
    public InterruptedForm(UUID form, UUID actor, String address, String body, Instant at) {
        this.formId = form;
        this.actorId = actor;
        this.address = address;
        this.body = body;
        this.keptAt = at;
    }

    public String address() {
        return address;
    }

    public List<Field> fields() {
        return Arrays.stream(body.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Field(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1])))
                .toList();
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
