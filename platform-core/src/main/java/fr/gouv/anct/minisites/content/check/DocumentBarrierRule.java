package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Download;
import java.util.stream.Stream;

/** Reports documents to download that some people cannot read (RGAA 13.3), as far as they have been read. */
final class DocumentBarrierRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.all(Download.class).flatMap(download -> {
            ResolvedReferences.TargetFile file = content.surroundings()
                    .files()
                    .get(download.value().document().id());
            return file == null
                    ? Stream.empty()
                    : file.barriers().stream()
                            .map(barrier -> Finding.of(
                                    Issue.of(barrier), download.spot().inside("document"), file.name()));
        });
    }
}
