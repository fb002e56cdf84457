package io.attimo.settings;

import io.attimo.identity.Members;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.web.Redirects;
import io.attimo.session.CurrentMember;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** The language and the theme a member likes. */
@Path("/preferences")
@RequiresRole(Role.VIEWER)
class PreferencePages {

    private static final Pattern THEME = Pattern.compile("system|light|dark");

    private final Members members;
    private final CurrentMember me;
    private final Redirects redirects;

    PreferencePages(Members members, CurrentMember me, Redirects redirects) {
        this.members = members;
        this.me = me;
        this.redirects = redirects;
    }

    @POST
    @Transactional
    public Response choose(@RestForm String language, @RestForm String theme, @HeaderParam("Referer") String referer) {
        var member = members.get(me.get().id());
        boolean isSpoken = CurrentLocale.SPOKEN.stream()
                .anyMatch(locale -> locale.getLanguage().equals(language));
        member.prefer(
                isSpoken ? language : member.language().orElse(null),
                theme != null && THEME.matcher(theme).matches()
                        ? theme
                        : member.theme().orElse(null));
        return Response.status(303).header(HttpHeaders.LOCATION, back(referer)).build();
    }

    private String back(String referer) {
        try {
            var page = URI.create(referer == null ? "" : referer);
            var path = page.getRawPath() == null ? "" : page.getRawPath();
            var query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return path.startsWith(redirects.home() + "/") ? path + query : redirects.home() + "/home";
        } catch (IllegalArgumentException malformed) {
            return redirects.home() + "/home";
        }
    }
}
