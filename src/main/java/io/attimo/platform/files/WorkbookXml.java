package io.attimo.platform.files;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import io.attimo.platform.files.UnreadableFile.Fault;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of a workbook's part, tag by tag, in memory that does not depend on what it reads: every attribute, text and
 * depth has its limit, and a document type is refused before anything in it counts.
 */
final class WorkbookXml implements Closeable {

    /** What stands at the place that was read to. */
    enum Kind {
        OPEN,
        CLOSE,
        END
    }

    /** As many characters as a cell of a workbook can hold. */
    static final int LONGEST_TEXT = 32_767;

    private static final int LONGEST_ATTRIBUTE = 32_767;
    private static final int MOST_ATTRIBUTES = 64;
    private static final int DEEPEST = 64;
    private static final XMLInputFactory READERS = readers();

    private final XMLStreamReader reader;
    private final InputStream in;
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean keepsText;

    WorkbookXml(InputStream in) {
        this.in = new Tags(in);
        try {
            reader = READERS.createXMLStreamReader(this.in);
        } catch (XMLStreamException noMarkup) {
            throw broken();
        }
    }

    /** Without namespaces: what writes workbooks does not always declare them. */
    private static XMLInputFactory readers() {
        var readers = new WstxInputFactory();
        readers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        readers.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        readers.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        return readers;
    }

    /** Goes on to the next tag. */
    Kind next() throws IOException {
        try {
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT:
                        depth++;
                        return Kind.OPEN;
                    case XMLStreamConstants.END_ELEMENT:
                        depth--;
                        return Kind.CLOSE;
                    case XMLStreamConstants.END_DOCUMENT:
                        return Kind.END;
                    case XMLStreamConstants.DTD:
                        throw new UnreadableFile(Fault.DOCTYPE, 0, "");
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE:
                        keep();
                        break;
                    default:
                        break;
                }
            }
        } catch (XMLStreamException | WstxLazyException notWellFormed) {
            throw broken();
        }
    }

    private void keep() {
        if (!keepsText) {
            return;
        }
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw new UnreadableFile(Fault.CELL_TOO_LONG, 0, String.valueOf(LONGEST_TEXT));
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Goes on to the next tag that opens an element of this name, or to the end. */
    boolean goTo(String wanted) throws IOException {
        for (var kind = next(); kind != Kind.END; kind = next()) {
            if (kind == Kind.OPEN && is(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Goes through the element that was just opened, and answers the text in it. */
    String text() throws IOException {
        return text("");
    }

    /** The same, without the text in elements of the given name. */
    String text(String leftOut) throws IOException {
        int here = depth;
        text.setLength(0);
        keepsText = true;
        while (depth >= here) {
            if (next() == Kind.OPEN && is(leftOut)) {
                keepsText = false;
                passElement();
                keepsText = true;
            }
        }
        keepsText = false;
        return text.toString();
    }

    private void passElement() throws IOException {
        int here = depth;
        while (depth >= here) {
            next();
        }
    }

    /** Whether the last tag has this name, whatever its prefix. */
    boolean is(String asked) {
        return reader.hasName() && asked.equals(withoutPrefix(reader.getLocalName()));
    }

    int depth() {
        return depth;
    }

    /** Of the tag that was just opened, by its name without a prefix; null where it is not given. */
    String attribute(String asked) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (asked.equals(withoutPrefix(reader.getAttributeLocalName(i)))) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static UnreadableFile broken() {
        return new UnreadableFile(Fault.BROKEN_PART, 0, "");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The reader takes a name of any length; here no tag goes on for ever. Comments and text it does not keep. */
    private static final class Tags extends FilterInputStream {

        private static final int LONGEST = 10 * LONGEST_ATTRIBUTE;

        private boolean inTag;
        private int length;

        Tags(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            int n = super.read(buffer, offset, count);
            for (int i = offset; i < offset + n; i++) {
                look(buffer[i]);
            }
            return n;
        }

        private void look(byte b) {
            if (b == '<' || b == '>') {
                inTag = b == '<';
                length = 0;
            } else if (inTag && ++length == 1 && (b == '!' || b == '?')) {
                inTag = false;
            } else if (length > LONGEST) {
                throw broken();
            }
        }
    }
}
