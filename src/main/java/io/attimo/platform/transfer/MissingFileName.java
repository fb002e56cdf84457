package io.attimo.platform.transfer;

import io.attimo.platform.text.Messages;
import io.attimo.platform.web.WebMessages;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** A file that came without a name: by that alone the framework tells it from a text, and would say that there is none. */
public final class MissingFileName {

    private MissingFileName() {}

    public static boolean isSentAs(String part) {
        var form = CurrentRequestManager.get().getFormData();
        return form != null && form.contains(part) && form.getFirst(part).getFileName() == null;
    }

    public static String sentence(String part) {
        return Messages.here(WebMessages.class).namelessFile(part);
    }
}
