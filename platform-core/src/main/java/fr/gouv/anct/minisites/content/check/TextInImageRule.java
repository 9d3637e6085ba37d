package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.HasImage;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports images that seem to contain text (RGAA 1.8): one that needs a long alternative text is better written as
 * text. An alternative text that is a file name is reported too.
 */
final class TextInImageRule implements Rule {

    private static final int LONGEST = 150;
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i).*\\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)|(?:img|dsc|dscn|p|image|photo|capture|screenshot)[-_"
                    + " ]?\\d[\\d_-]*");

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.all(HasImage.class)
                .flatMap(use -> check(
                        content, use.spot(), use.value().image(), use.value().alt()));
    }

    private static Stream<Finding> check(
            CheckedContent content, ContentLocation location, MediaRef image, @Nullable String own) {
        ResolvedReferences.TargetFile file = content.surroundings().files().get(image.id());
        String said = own != null ? own : file == null ? "" : file.alt();
        ContentLocation place = location.inside(own != null ? "alt" : "image");
        if (said.length() > LONGEST) {
            return Stream.of(Finding.of(Issue.ALTERNATIVE_LONG, place, said.length(), LONGEST));
        }
        return FILE_NAME.matcher(said.strip()).matches()
                ? Stream.of(Finding.of(Issue.ALTERNATIVE_FILE_NAME, place, said))
                : Stream.empty();
    }
}
