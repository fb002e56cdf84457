package io.attimo.platform.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An action, or all of a class, that may be asked for so often a minute: by one member or key, by one tenant and from one
 * address. How often stands in the settings of this name ({@link RequestRateLimits}); actions of one name are counted
 * together.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RateLimited {

    String value();
}
