package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports documents to download without a title other than the file name, or without a format known to visitors (RGAA
 * 13.3).
 */
final class DocumentTitleRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.downloads().flatMap(document -> check(document.spot(), document.title(), document.file()));
    }

    private static Stream<Finding> check(
            ContentLocation location, @Nullable String own, ResolvedReferences.TargetFile file) {
        String title = own == null || own.isBlank() ? file.title() : own;
        Stream<Finding> untitled = title.isBlank() || title.equals(file.name()) || title.equals(bare(file.name()))
                ? Stream.of(Finding.of(Issue.DOCUMENT_TITLE, location.inside("title"), file.name()))
                : Stream.empty();
        Stream<Finding> unknown = MediaFormat.of(file.contentType()).isPresent()
                ? Stream.empty()
                : Stream.of(Finding.of(Issue.DOCUMENT_FORMAT, location.inside("document"), file.name()));
        return Stream.concat(untitled, unknown);
    }

    /** Returns the file name without its extension. */
    static String bare(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
