package io.attimo.platform.files;

import io.attimo.platform.files.UnreadableFile.Fault;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that a workbook's cells name by number, read no further than is asked for. */
final class SharedStrings implements Closeable {

    /** What a text takes beside its characters. */
    private static final int OVERHEAD = 64;

    private final WorkbookXml workbookXml;
    private final long most;
    private final List<String> texts = new ArrayList<>();
    private long taken;

    /** @param markup null where the workbook has none */
    SharedStrings(WorkbookXml workbookXml, long most) {
        this.workbookXml = workbookXml;
        this.most = most;
    }

    String at(int index) throws IOException {
        while (index >= texts.size()) {
            if (workbookXml == null || !workbookXml.goTo("si")) {
                throw new UnreadableFile(Fault.BROKEN_PART, 0, "");
            }
            var text = workbookXml.text("rPh");
            taken += OVERHEAD + 2L * text.length();
            if (taken > most) {
                throw new UnreadableFile(Fault.TOO_MUCH_TEXT, 0, (most >> 20) + " MB");
            }
            texts.add(text);
        }
        return texts.get(index);
    }

    @Override
    public void close() throws IOException {
        if (workbookXml != null) {
            workbookXml.close();
        }
    }
}
