package fr.gouv.anct.minisites.media.reading;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the text of an OpenDocument file (ISO/IEC 26300): its headings, slides or sheets, which Tika's parser of this format
 * does not tell apart.
 */
final class OpenDocumentExtractor implements DocumentExtractor {

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /** Elements that readers of the document do not see: comments, notes of a speaker, former versions. */
    private static final Set<String> UNSEEN =
            Set.of("annotation", "notes", "tracked-changes", "forms", "event-listeners", "scripts");

    private static final Set<String> SPACES = Set.of("p", "h", "s", "tab", "line-break", "table-cell", "list-item");

    private final MediaFormat format;

    OpenDocumentExtractor(MediaFormat format) {
        this.format = format;
    }

    @Override
    public void extract(Path file, ReadingOutput output) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile());
                InputStream content = archive.getInputStream(content(archive))) {
            read(content, output);
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed);
        }
    }

    private static ZipEntry content(ZipFile archive) throws IOException {
        return Optional.ofNullable(archive.getEntry("content.xml"))
                .orElseThrow(() -> new IOException("No content.xml"));
    }

    private void read(InputStream content, ReadingOutput output) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        PassageBuilder passages =
                format == MediaFormat.ODP ? PassageBuilder.ofSlides(output) : PassageBuilder.ofText(output);
        XMLStreamReader xml = factory.createXMLStreamReader(content);
        boolean body = false;
        while (xml.hasNext() && !output.isFull()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                body |= isOffice(xml, "body");
                start(xml, passages);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml, passages);
            } else if (body && xml.hasText() && event != XMLStreamConstants.COMMENT) {
                passages.append(xml.getText());
            }
        }
        passages.end();
    }

    private void start(XMLStreamReader xml, PassageBuilder passages) throws XMLStreamException {
        String name = xml.getLocalName();
        if (UNSEEN.contains(name)) {
            skip(xml);
        } else if (format == MediaFormat.ODP && name.equals("page")) {
            passages.begin();
            passages.beginHeading();
        } else if (format == MediaFormat.ODT && isText(xml, "h")) {
            passages.begin();
            passages.beginHeading();
        } else if (format == MediaFormat.ODS && name.equals("table")) {
            passages.begin();
            passages.beginHeading();
            passages.append(Optional.ofNullable(xml.getAttributeValue(xml.getNamespaceURI(), "name"))
                    .orElse(""));
            passages.endHeading();
            passages.space();
        }
    }

    private static void end(XMLStreamReader xml, PassageBuilder passages) {
        if (SPACES.contains(xml.getLocalName())) {
            passages.space();
        }
        if (isText(xml, "p") || isText(xml, "h")) {
            passages.endHeading();
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private static boolean isText(XMLStreamReader xml, String name) {
        return TEXT.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
    }

    private static boolean isOffice(XMLStreamReader xml, String name) {
        return OFFICE.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
    }
}
