package io.attimo.respondent;

import io.attimo.platform.limits.LimitKeys;
import io.attimo.platform.limits.RequestRateLimit;
import io.attimo.platform.limits.RequestRateLimits;
import io.attimo.platform.tenancy.CurrentTenant;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.web.AcceptHeaderSanitizer;
import io.attimo.platform.web.ClientAddress;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyResponse;
import io.attimo.survey.SurveyResponses;
import io.attimo.survey.Surveys;
import io.attimo.tenant.TenantAccount;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** The door that a survey's link opens: it says of which tenant the survey is. All links that open nothing look alike. */
@Singleton
class SurveyEntrance {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private final TenantLookup tenantLookup;
    private final CurrentTenant tenant;
    private final CurrentLocale locale;
    private final TenantAccount account;
    private final Surveys surveys;
    private final SurveyResponses responses;
    private final RequestRateLimit wrongLinks;

    SurveyEntrance(
            TenantLookup tenantLookup,
            CurrentTenant tenant,
            CurrentLocale locale,
            TenantAccount account,
            Surveys surveys,
            SurveyResponses responses,
            RequestRateLimits limits) {
        this.tenantLookup = tenantLookup;
        this.tenant = tenant;
        this.locale = locale;
        this.account = account;
        this.surveys = surveys;
        this.responses = responses;
        wrongLinks = limits.called("wrong-links");
    }

    /** Lets a visitor in to the survey. */
    Survey enter(String link, RoutingContext context) {
        return tenantBehind(link)
                .flatMap(code -> {
                    tenant.enter(code);
                    locale.liveIn(account.current().timeZone());
                    return surveys.behind(link);
                })
                .filter(Survey::isPublished)
                .orElseThrow(() -> unknown(context));
    }

    /** What somebody has answered of it, who shows the secret of it. */
    SurveyResponse response(Survey survey, String token, RoutingContext context) {
        return Optional.of(token)
                .filter(SurveyEntrance::isSecret)
                .flatMap(secret -> responses.behind(survey, secret))
                .orElseThrow(() -> unknown(context));
    }

    private Optional<String> tenantBehind(String link) {
        return isSecret(link) ? tenantLookup.tenantBehind(TenantLookupEntry.Kind.SURVEY, link) : Optional.empty();
    }

    private static boolean isSecret(String text) {
        return SECRET.matcher(text).matches();
    }

    /** Only after it was looked up, so that guessing from an address shuts no good link out there. */
    private UnknownLink unknown(RoutingContext context) {
        var wait = wrongLinks.take(LimitKeys.ofAddress(ClientAddress.address(context.request())));
        locale.ask(AcceptHeaderSanitizer.languages(context));
        return new UnknownLink(wait);
    }
}
