package io.attimo.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Routes that read no cookie and set none, and why: what another site's page sends there with our visitor's browser does no
 * more than what anybody sends, so nobody asks where it comes from. {@link CookielessRoutes} sees to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cookieless {
    String value();
}
