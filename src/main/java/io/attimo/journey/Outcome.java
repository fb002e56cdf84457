package io.attimo.journey;

import io.attimo.platform.tenancy.TenantOwned;
import io.quarkus.qute.TemplateData;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What the journey is for, as customers rate it. Its number is its column in every response of the journey. */
@Entity
@Table(name = "outcomes")
@TemplateData
public class Outcome extends TenantOwned {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "journey_id")
    private Journey journey;

    private String name;
    private int position;

    @Column(updatable = false)
    private int number;

    @Embedded
    private Scale scale;

    protected Outcome() {}

    Outcome(Journey journey, String name, int number, int position, Scale scale) {
        this.journey = journey;
        this.number = number;
        this.position = position;
        this.scale = scale;
        rename(name);
    }

    public void rename(String name) {
        this.name = name.strip();
    }

    /** Settles what its marks mean, those given before too. */
    public void rateOn(Scale scale) {
        this.scale = scale;
    }

    public Journey journey() {
        return journey;
    }

    public String name() {
        return name;
    }

    public int number() {
        return number;
    }

    public Scale scale() {
        return scale;
    }
}
