package io.attimo.session;

import io.attimo.identity.Member;
import io.attimo.platform.text.CurrentLocale;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** The language a member chose, left in their browser for the pages on which nobody can be asked who they are. */
final class LanguageCookie {

    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageCookie() {}

    static void agree(RoutingContext context, Member member) {
        var carried = Optional.ofNullable(context.request().getCookie(CurrentLocale.COOKIE))
                .map(Cookie::getValue)
                .orElse("");
        var chosen = member.language().orElse("");
        if (!carried.equals(chosen)) {
            context.response()
                    .addCookie(SessionCookie.cookie(context, CurrentLocale.COOKIE, chosen)
                            .setMaxAge(chosen.isEmpty() ? 0 : KEPT.toSeconds()));
        }
    }
}
