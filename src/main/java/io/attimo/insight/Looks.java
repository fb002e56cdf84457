package io.attimo.insight;

import io.attimo.score.Answers;
import io.attimo.tenant.Tenants;
import jakarta.inject.Singleton;

/** Looks at a journey's answers, hiding what the tenant wants hidden. */
@Singleton
public class Looks {

    private final Answers answers;
    private final Tenants tenants;

    Looks(Answers answers, Tenants tenants) {
        this.answers = answers;
        this.tenants = tenants;
    }

    public Reading at(View view) {
        return Reading.of(answers.of(view.journey()), view, tenants.current().anonymityMinimum());
    }
}
