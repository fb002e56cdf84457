package io.attimo.journey;

import jakarta.ws.rs.BadRequestException;
import java.util.Optional;

/** What was chosen from a list. */
final class EnumParameter {

    private EnumParameter() {}

    /** Empty where nothing was chosen; what is not on the list cannot come from our form. */
    static <E extends Enum<E>> Optional<E> of(Class<E> list, String chosen) {
        if (chosen == null || chosen.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(list, chosen));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequestException(unknown);
        }
    }
}
