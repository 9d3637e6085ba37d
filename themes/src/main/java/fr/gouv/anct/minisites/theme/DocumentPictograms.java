package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.content.block.DocumentFacts.Kind;
import fr.gouv.anct.minisites.content.block.Pictogram;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the pictogram that a document without a cover shows in its place, by its kind. */
final class DocumentPictograms {

    private DocumentPictograms() {}

    /** @param kind null for one of a newer release */
    static Pictogram of(@Nullable Kind kind) {
        return new Pictogram(
                switch (kind) {
                    case GUIDE -> "leisure/book";
                    case FACT_SHEET -> "document/document-search";
                    case STUDY -> "digital/search";
                    case REPORT -> "document/binders";
                    case TEMPLATE -> "document/document-add";
                    case AGREEMENT -> "document/contract";
                    case PRESENTATION -> "digital/self-training";
                    case MINUTES -> "document/conclusion";
                    case LEGAL_TEXT -> "institutions/justice";
                    case DATA -> "digital/data-visualization";
                    case POSTER -> "leisure/pictures";
                    case OTHER -> "document/archive";
                    case null -> "document/document";
                });
    }

    /** Returns those of all kinds: one sprite for all pages of a library. */
    static List<Pictogram> all() {
        return Stream.concat(Arrays.stream(Kind.values()).map(DocumentPictograms::of), Stream.of(of(null)))
                .toList();
    }
}
