package io.attimo.survey;

import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses of surveys, made of what was configured and never of what a request names as its host. */
@Singleton
public class SurveyLinks {

    private final Optional<String> publicAddress;

    SurveyLinks(@ConfigProperty(name = "attimo.public-address") Optional<String> publicAddress) {
        this.publicAddress = publicAddress
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(address -> address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    /** Empty for a survey without a link, and where nobody said where visitors find us. */
    public Optional<String> to(Survey survey) {
        return survey.link().flatMap(link -> publicAddress.map(address -> address + "/s/" + link));
    }

    /** A link that nobody could follow is not given out. */
    void check() {
        if (publicAddress.isEmpty()) {
            throw Refusal.conflict(
                    locale -> Messages.in(SurveyMessages.class, locale).noPublicAddress());
        }
    }
}
