package io.attimo.identity;

import jakarta.inject.Singleton;

/** Makes the door look anew at whom it leads to, instead of trusting what it saw three seconds ago. */
@Singleton
public class Doorbell {

    private final Doorkeeper doorkeeper;

    Doorbell(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    public void ring(String tenant) {
        doorkeeper.forget(tenant);
    }
}
