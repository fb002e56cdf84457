package io.attimo.journey;

import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.tenant.Actor;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A journey or a part of one: it bears a name, and can be put in the bin and brought back. */
@MappedSuperclass
public abstract class JourneyElement extends TenantOwned {

    private String name;

    @Embedded
    private Retirement retirement;

    public void rename(String name) {
        this.name = name.strip();
    }

    public void retire(Actor by, Instant at) {
        if (!isRetired()) {
            retirement = new Retirement(by, at);
        }
    }

    /** With all that it is a part of, since it would not be seen otherwise. */
    public void bringBack() {
        retirement = null;
        whole().ifPresent(JourneyElement::bringBack);
    }

    public boolean isRetired() {
        return retirement != null;
    }

    /** What keeps it out of use: itself, or what it is a part of. */
    public Optional<JourneyElement> outOfUse() {
        return isRetired() ? Optional.of(this) : whole().flatMap(JourneyElement::outOfUse);
    }

    public String name() {
        return name;
    }

    public Retirement retirement() {
        return retirement;
    }

    /** Has the part no longer, which is about to be deleted. */
    void letGo(JourneyElement part) {}

    /** What a person sets about it, by field; empty where nothing is set. */
    abstract Map<String, String> fields();

    /** All that is seen of it, wherever it stands. */
    Object looks() {
        return fields();
    }

    abstract ElementKind sort();

    /** What it is a part of; a journey is of nothing. */
    abstract Optional<JourneyElement> whole();

    public abstract Journey journey();
}
