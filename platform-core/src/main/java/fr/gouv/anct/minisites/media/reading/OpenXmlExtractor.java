package fr.gouv.anct.minisites.media.reading;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.ooxml.OPCPackageWrapper;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the text of an Office Open XML file (ECMA-376) with Tika, which gives it as XHTML. */
final class OpenXmlExtractor implements DocumentExtractor {

    private final MediaFormat format;

    OpenXmlExtractor(MediaFormat format) {
        this.format = format;
    }

    @Override
    public void extract(Path file, ReadingOutput output) throws IOException {
        PassageBuilder passages =
                format == MediaFormat.PPTX ? PassageBuilder.ofSlides(output) : PassageBuilder.ofText(output);
        try (TikaInputStream bytes = TikaInputStream.get(file)) {
            // Opened to be written, since parts are left out of it. It is never saved, as closing it would do.
            OPCPackage document = OPCPackage.open(file.toFile(), PackageAccess.READ_WRITE);
            try {
                leaveOutComments(document);
                bytes.setOpenContainer(new OPCPackageWrapper(document));
                new OOXMLParser()
                        .parse(
                                bytes,
                                new BodyContentHandler(new Passages(format, passages)),
                                new Metadata(),
                                context());
            } finally {
                document.revert();
            }
        } catch (TikaException | SAXException | OpenXML4JException malformed) {
            throw new IOException(malformed);
        }
        passages.end();
    }

    /** Comments name people, and are not for readers; Tika has no option for them. */
    private static void leaveOutComments(OPCPackage document) throws OpenXML4JException {
        for (PackagePart part : document.getParts()) {
            if (!part.isRelationshipPart()) {
                List<String> left = new ArrayList<>();
                for (PackageRelationship related : part.getRelationships()) {
                    if (related.getRelationshipType().toLowerCase(Locale.ROOT).contains("comment")) {
                        left.add(related.getId());
                    }
                }
                left.forEach(part::removeRelationship);
            }
        }
    }

    /** Reads the parts one after the other, without what readers do not see and without embedded files. */
    private static ParseContext context() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        // The other reader of slides has them in the order of their making.
        config.setUseSAXPptxExtractor(false);
        config.setIncludeSlideNotes(false);
        config.setIncludeSlideMasterContent(false);
        config.setIncludeHeadersAndFooters(false);
        config.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new NoEmbeddedDocuments());
        return context;
    }

    private static final class NoEmbeddedDocuments implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }

    /** Takes the passages from Tika's XHTML: a heading, a slide ({@code slide-content}) or a sheet begins one. */
    private static final class Passages extends DefaultHandler {

        private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
        private static final Set<String> SPACES = Set.of("p", "td", "th", "li", "div", "br");

        private final MediaFormat format;
        private final PassageBuilder passages;

        Passages(MediaFormat format, PassageBuilder passages) {
            this.format = format;
            this.passages = passages;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            boolean begins = format == MediaFormat.PPTX
                    ? "slide-content".equals(attributes.getValue("class"))
                    : HEADINGS.contains(name);
            if (begins) {
                passages.begin();
                passages.beginHeading();
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            boolean heading = HEADINGS.contains(name);
            if (heading || SPACES.contains(name)) {
                passages.space();
            }
            if (heading || name.equals("p")) {
                passages.endHeading();
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            passages.append(characters, start, length);
        }
    }
}
