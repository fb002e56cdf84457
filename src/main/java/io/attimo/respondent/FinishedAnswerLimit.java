package io.attimo.respondent;

import io.attimo.platform.limits.LimitKeys;
import io.attimo.platform.limits.RateLimit;
import io.attimo.platform.limits.RequestRateLimit;
import io.attimo.platform.limits.RequestRateLimits;
import io.attimo.platform.secrets.Vault;
import io.attimo.platform.web.ClientAddress;
import io.attimo.survey.Survey;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How many answers to one survey come to their end from one address: above one number they wait, above another they look
 * suspicious. Only where a trusted proxy tells the visitor's address; behind any other a whole town may be one. Of the address
 * nothing is kept but a hash with a secret of this process.
 */
@Startup
@Singleton
class FinishedAnswerLimit {

    private static final Logger LOG = Logger.getLogger(FinishedAnswerLimit.class);

    private final RequestRateLimit aMinute;
    private final RateLimit unsuspicious;
    private final String salt = Vault.token();

    FinishedAnswerLimit(
            RequestRateLimits limits,
            @ConfigProperty(name = "attimo.survey-answers.unsuspicious-an-hour.address") int mostAnHour,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean isTold) {
        aMinute = limits.called("survey-answers");
        unsuspicious = new RateLimit(mostAnHour, Duration.ofHours(1));
        if (!isTold) {
            LOG.info("No proxy tells visitors' addresses: answers to surveys are not limited by address.");
        }
    }

    /** @return how long to wait; empty where it may be sent now */
    Optional<Duration> take(Survey survey, HttpServerRequest request) {
        return ClientAddress.told(request)
                .flatMap(address -> aMinute.take(LimitKeys.ofAddress(counted(survey, address))));
    }

    /** Of an answer that was taken: whether so many have come from there that it may not be a person's. */
    boolean isSuspicious(Survey survey, HttpServerRequest request) {
        return ClientAddress.told(request)
                .flatMap(address -> unsuspicious.take(counted(survey, address)))
                .isPresent();
    }

    private String counted(Survey survey, String address) {
        return Vault.hash(salt + " " + survey.id() + " " + address);
    }
}
