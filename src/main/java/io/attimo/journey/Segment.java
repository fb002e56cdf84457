package io.attimo.journey;

import io.attimo.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One way to tell a journey's customers apart. A response holds, at this number, the place of its label from 1. */
@Entity
@Table(name = "segments")
public class Segment extends TenantOwned {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "journey_id")
    private Journey journey;

    private String name;

    @Column(updatable = false)
    private int number;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> labels = new ArrayList<>();

    protected Segment() {}

    Segment(Journey journey, String name, int number) {
        this.journey = journey;
        this.name = name.strip();
        this.number = number;
    }

    /** The label's place from 1, as responses hold it; a new label is added at the end. */
    public int place(String label) {
        int index = labels.indexOf(label);
        if (index < 0) {
            labels = new ArrayList<>(labels);
            labels.add(label);
            return labels.size();
        }
        return index + 1;
    }

    public OptionalInt placeOf(String label) {
        int index = labels.indexOf(label);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
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

    public List<String> labels() {
        return List.copyOf(labels);
    }
}
