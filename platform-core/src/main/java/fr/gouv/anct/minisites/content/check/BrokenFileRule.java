package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.UUID;
import java.util.stream.Stream;

/** Reports files that a page shows or links to and that are missing, infected or in quarantine. */
final class BrokenFileRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent page) {
        Stream<Finding> inBlocks = page.parts().stream().flatMap(part -> switch (part.value()) {
            case MediaRef file -> look(page, part.spot(), file.id());
            case Link.ToMedia file -> look(page, part.spot(), file.id());
            case RichText text ->
                text.links().stream()
                        .filter(Link.ToMedia.class::isInstance)
                        .map(Link.ToMedia.class::cast)
                        .flatMap(file -> look(page, part.spot(), file.id()));
            default -> Stream.empty();
        });
        UUID own = page.revision().image();
        return own == null ? inBlocks : Stream.concat(look(page, ContentLocation.ofPage("image"), own), inBlocks);
    }

    private static Stream<Finding> look(CheckedContent page, ContentLocation spot, UUID id) {
        ResolvedReferences.TargetFile file = page.surroundings().files().get(id);
        if (file == null) {
            return Stream.of(Finding.of(Issue.MEDIA_GONE, spot));
        }
        return switch (file.state()) {
            case "infected" -> Stream.of(Finding.of(Issue.MEDIA_INFECTED, spot, file.title()));
            case "quarantine" -> Stream.of(Finding.of(Issue.MEDIA_WAITING, spot, file.title()));
            default -> Stream.empty();
        };
    }
}
