package fr.gouv.anct.minisites.delivery.page;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.gouv.anct.minisites.media.reading.DocumentHeading;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the second statement: a record that the page, its menus or its body refer to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RelatedRecord.RelatedPage.class, name = "page"),
    @JsonSubTypes.Type(value = RelatedRecord.RelatedMedia.class, name = "media"),
    @JsonSubTypes.Type(value = RelatedRecord.RelatedTerm.class, name = "term"),
    @JsonSubTypes.Type(value = RelatedRecord.RelatedListed.class, name = "listed")
})
sealed interface RelatedRecord {

    /** A published page: an ancestor, a page of the same section, or the target of a link. */
    record RelatedPage(UUID id, String path, String kind, int position, String title) implements RelatedRecord {}

    /**
     * A media file.
     *
     * @param headings of the document whose page is shown; null for other files
     */
    record RelatedMedia(
            UUID id,
            String name,
            String type,
            String title,
            String alt,
            @Nullable String language,
            int width,
            int height,
            long size,
            @Nullable Integer pages,
            int focusX,
            int focusY,
            boolean inaccessible,
            String fingerprint,
            List<RelatedRendition> renditions,
            @Nullable List<DocumentHeading> headings)
            implements RelatedRecord {}

    /** A narrower rendition of an image, or of the cover of a document. */
    record RelatedRendition(int width, int height, String fingerprint) {}

    /** A term of the page, or the one that replaces it. */
    record RelatedTerm(Vocabulary vocabulary, String slug, String label) implements RelatedRecord {}

    /** A page of the list number {@code list} among the requested lists, in the order of that list. */
    record RelatedListed(
            int list,
            String path,
            String title,
            @Nullable String lead,
            String description,
            @Nullable LocalDate date,
            @Nullable RelatedMedia image)
            implements RelatedRecord {}
}
