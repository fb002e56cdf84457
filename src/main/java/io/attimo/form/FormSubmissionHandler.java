package io.attimo.form;

import io.attimo.platform.web.Redirects;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/**
 * Takes a form that was sent. One in which something is wrong is shown again with that, and so is one that is only brought
 * back, see {@link FormShownAgain}: neither does anything.
 */
@Singleton
public class FormSubmissionHandler {

    /** The page again, with what was typed. */
    @FunctionalInterface
    public interface Form {
        TemplateInstance with(FormProblems problems);
    }

    /** What the form is for; it may still find something wrong, see {@link FormRefusal}. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        Response done() throws E;
    }

    private final Redirects redirects;

    FormSubmissionHandler(Redirects redirects) {
        this.redirects = redirects;
    }

    public <E extends Exception> Response take(FormCheck draft, Form form, Work<E> work) throws E {
        var problems = new FormProblems(FormShownAgain.here());
        draft.check(problems);
        if (problems.any()) {
            return again(form, problems);
        }
        try {
            return work.done();
        } catch (FormRefusal late) {
            late.draft().check(problems);
            return again(form, problems);
        }
    }

    /** The form of something with which a fault was found before, or none. */
    public Response show(FormCheck draft, Form form) {
        var problems = FormProblems.of(draft);
        return problems.any() ? again(form, problems) : redirects.again(200, form.with(problems));
    }

    private Response again(Form form, FormProblems problems) {
        return redirects.again(problems.status(), form.with(problems));
    }
}
