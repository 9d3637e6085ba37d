package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.UUID;
import java.util.stream.Stream;

/** Reports files that a page shows or links to and that are missing, infected or in quarantine. */
final class BrokenFileRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        Stream<Finding> inBlocks = content.parts().stream().flatMap(item -> switch (item.value()) {
            case MediaRef file -> check(content, item.spot(), file.id());
            case Link.ToMedia file -> check(content, item.spot(), file.id());
            case RichText text ->
                text.links().stream()
                        .filter(Link.ToMedia.class::isInstance)
                        .map(Link.ToMedia.class::cast)
                        .flatMap(file -> check(content, item.spot(), file.id()));
            default -> Stream.empty();
        });
        UUID own = content.revision().image();
        return own == null ? inBlocks : Stream.concat(check(content, ContentLocation.ofPage("image"), own), inBlocks);
    }

    private static Stream<Finding> check(CheckedContent content, ContentLocation location, UUID id) {
        ResolvedReferences.TargetFile file = content.surroundings().files().get(id);
        if (file == null) {
            return Stream.of(Finding.of(Issue.MEDIA_GONE, location));
        }
        return switch (file.state()) {
            case "infected" -> Stream.of(Finding.of(Issue.MEDIA_INFECTED, location, file.title()));
            case "quarantine" -> Stream.of(Finding.of(Issue.MEDIA_WAITING, location, file.title()));
            default -> Stream.empty();
        };
    }
}
