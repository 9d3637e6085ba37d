package fr.gouv.anct.minisites.content.check;

import java.util.stream.Stream;

/** Reports documents to download that some people cannot read (RGAA 13.3), as far as they have been read. */
final class DocumentBarrierRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.documents()
                .flatMap(document -> document.file().barriers().stream()
                        .map(barrier -> Finding.of(
                                Issue.of(barrier),
                                document.spot().inside("document"),
                                document.file().name())));
    }
}
