package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.HasImage;
import fr.gouv.anct.minisites.content.block.LocationMap;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reports images without an alternative text or a decorative mark (RGAA 1.1), whether in the library or in the block
 * that shows them; visitors do not see these images.
 */
final class AlternativeTextRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        Set<ContentLocation> worded = content.all(HasImage.class)
                .filter(use -> use.value().alt() != null)
                .map(use -> use.spot().inside("image"))
                .collect(Collectors.toSet());
        Stream<Finding> inBlocks = content.all(MediaRef.class)
                .filter(image -> !worded.contains(image.spot()))
                .flatMap(image -> check(content, image.value().id(), image.spot()));
        Revision revision = content.revision();
        UUID own = revision.image();
        Stream<Finding> ofPage = own == null ? Stream.empty() : check(content, own, ContentLocation.ofPage("image"));
        Stream<Finding> maps = content.all(LocationMap.class)
                .filter(map -> map.value().alt() instanceof String alt && alt.isBlank())
                .map(map -> Finding.of(Issue.ALTERNATIVE_MISSING, map.spot().inside("alt")));
        return Stream.of(ofPage, inBlocks, maps).flatMap(found -> found);
    }

    private static Stream<Finding> check(CheckedContent content, UUID id, ContentLocation location) {
        ResolvedReferences.TargetFile file = content.surroundings().files().get(id);
        return file == null || file.described() || !file.image()
                ? Stream.empty()
                : Stream.of(Finding.of(Issue.MEDIA_UNDESCRIBED, location, file.title()));
    }
}
