package io.attimo.journey;

import io.attimo.bin.Retirable;
import io.attimo.bin.Retirement;
import io.attimo.edit.Editable;
import io.attimo.edit.FieldLabels;
import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.tenant.Actor;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A journey or a part of one: it bears a name, and can be put in the bin and brought back. */
@MappedSuperclass
public abstract class JourneyElement extends TenantOwned implements Retirable, Editable {

    private String name;

    @Embedded
    private Retirement retirement;

    public void rename(String name) {
        this.name = name.strip();
    }

    @Override
    public void retire(Actor by, Instant at) {
        if (!isRetired()) {
            retirement = new Retirement(by, at);
        }
    }

    /** With all that it is a part of, since it would not be seen otherwise. */
    @Override
    public void bringBack() {
        retirement = null;
        whole().ifPresent(JourneyElement::bringBack);
    }

    /** What keeps it out of use: itself, or what it is a part of. */
    public Optional<JourneyElement> outOfUse() {
        return isRetired() ? Optional.of(this) : whole().flatMap(JourneyElement::outOfUse);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Retirement retirement() {
        return retirement;
    }

    /** Has the part no longer, which is about to be deleted. */
    void letGo(JourneyElement part) {}

    @Override
    public FieldLabels labels() {
        return new JourneyFieldLabels(journey());
    }

    @Override
    public UUID journeyId() {
        return journey().id();
    }

    /** All that is seen of it, wherever it stands. */
    Object looks() {
        return fields();
    }

    abstract ElementKind sort();

    /** What it is a part of; a journey is of nothing. */
    abstract Optional<JourneyElement> whole();

    public abstract Journey journey();
}
