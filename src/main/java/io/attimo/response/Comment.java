package io.attimo.response;

import io.attimo.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** What a respondent said in their own words, of a touchpoint or of the whole. */
@Entity
@Table(name = "comments")
public class Comment extends TenantOwned {

    private UUID responseId;
    private UUID touchpointId;
    private String text;

    protected Comment() {}

    public Comment(Response response, UUID touchpointId, String text) {
        this.responseId = response.id();
        this.touchpointId = touchpointId;
        this.text = text.strip();
    }

    public UUID responseId() {
        return responseId;
    }

    public Optional<UUID> touchpointId() {
        return Optional.ofNullable(touchpointId);
    }

    public String text() {
        return text;
    }
}
