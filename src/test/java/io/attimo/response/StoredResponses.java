package io.attimo.response;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What is stored of a journey's responses, for tests to look at. */
@Singleton
public class StoredResponses {

    private final EntityManager entities;

    StoredResponses(EntityManager entities) {
        this.entities = entities;
    }

    public List<Response> of(UUID journey) {
        return entities.createQuery("from Response where journeyId = ?1", Response.class)
                .setParameter(1, journey)
                .getResultList();
    }

    public long count(UUID journey) {
        return of(journey).size();
    }
}
