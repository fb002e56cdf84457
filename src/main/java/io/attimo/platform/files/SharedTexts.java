package io.attimo.platform.files;

import io.attimo.platform.files.BadFile.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that a workbook's cells name by number, read no further than is asked for. */
final class SharedTexts implements Closeable {

    /** What a text takes beside its characters. */
    private static final int OVERHEAD = 64;

    private final Markup markup;
    private final long most;
    private final List<String> texts = new ArrayList<>();
    private long taken;

    /** @param markup null where the workbook has none */
    SharedTexts(Markup markup, long most) {
        this.markup = markup;
        this.most = most;
    }

    String at(int index) throws IOException {
        while (index >= texts.size()) {
            if (markup == null || !markup.goTo("si")) {
                throw new BadFile(Fault.BROKEN_PART, 0, "");
            }
            var text = markup.text("rPh");
            taken += OVERHEAD + 2L * text.length();
            if (taken > most) {
                throw new BadFile(Fault.TOO_MUCH_TEXT, 0, (most >> 20) + " MB");
            }
            texts.add(text);
        }
        return texts.get(index);
    }

    @Override
    public void close() throws IOException {
        if (markup != null) {
            markup.close();
        }
    }
}
