package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Audio;
import fr.gouv.anct.minisites.content.block.Video;
import fr.gouv.anct.minisites.reference.Link;
import java.util.UUID;
import java.util.stream.Stream;

/** Reports audio and video blocks with a file of another type: the player cannot play it, or announces it wrongly. */
final class PlayableMediaRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.blocks().flatMap(block -> switch (block.value()) {
            case Audio audio ->
                check(
                        content,
                        audio.sound().id(),
                        "audio/",
                        Issue.SOUND_FORMAT,
                        block.spot().inside("sound"));
            case Video video
            when video.source() instanceof Link.ToMedia(UUID file) ->
                check(content, file, "video/", Issue.VIDEO_FORMAT, block.spot().inside("source"));
            default -> Stream.empty();
        });
    }

    private static Stream<Finding> check(
            CheckedContent content, UUID id, String type, Issue issue, ContentLocation location) {
        ResolvedReferences.TargetFile file = content.surroundings().files().get(id);
        return file == null || file.contentType().startsWith(type)
                ? Stream.empty()
                : Stream.of(Finding.of(issue, location, file.title()));
    }
}
