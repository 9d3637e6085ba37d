package fr.gouv.anct.minisites.media.reading;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** Prints the bookmarks of a PDF in their order, each once: those of a hostile file may be their own successors. */
final class PdfOutline {

    private final PDDocument document;
    private final ReadingOutput output;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfOutline(PDDocument document, ReadingOutput output) {
        this.document = document;
        this.output = output;
    }

    void print() {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            print(outline.getFirstChild(), 1);
        }
    }

    private void print(@Nullable PDOutlineItem first, int level) {
        for (PDOutlineItem item = first;
                item != null && !output.hasAllHeadings() && seen.add(item.getCOSObject());
                item = item.getNextSibling()) {
            String title = title(item);
            if (!title.isEmpty()) {
                output.heading(new DocumentHeading(level, page(item), title));
            }
            if (level < DocumentHeading.LEVELS) {
                print(item.getFirstChild(), level + 1);
            }
        }
    }

    private static String title(PDOutlineItem item) {
        TextLine line = new TextLine(DocumentContent.LONGEST_HEADING);
        String title = item.getTitle();
        if (title != null) {
            title.chars().forEach(character -> line.append((char) character));
        }
        return line.toString();
    }

    /** Returns the number of the page that a bookmark leads to; null for an address, or a page that does not exist. */
    private @Nullable Integer page(PDOutlineItem item) {
        try {
            PDPage page = item.findDestinationPage(document);
            int index = page == null ? -1 : document.getPages().indexOf(page);
            return index < 0 ? null : index + 1;
        } catch (IOException | RuntimeException _) {
            return null;
        }
    }
}
