package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.block.Audio;
import fr.gouv.anct.minisites.content.block.Embed;
import fr.gouv.anct.minisites.content.block.RichText;
import fr.gouv.anct.minisites.content.block.Video;
import java.util.stream.Stream;

/** Reports audio and video without a transcription (RGAA 4.1); for frames of other sites it is only advised. */
final class TranscriptionRule implements Rule {

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.blocks().flatMap(block -> {
            ContentLocation location = block.spot().inside("transcription");
            return switch (block.value()) {
                case Video video
                when blank(video.transcription()) ->
                    Stream.of(Finding.of(Issue.TRANSCRIPTION_MISSING, location, TextExcerpts.begin(video.title())));
                case Audio audio
                when blank(audio.transcription()) ->
                    Stream.of(Finding.of(Issue.TRANSCRIPTION_MISSING, location, TextExcerpts.begin(audio.title())));
                case Embed embed
                when blank(embed.transcription()) ->
                    Stream.of(Finding.of(Issue.TRANSCRIPTION_ADVISED, location, TextExcerpts.begin(embed.title())));
                default -> Stream.empty();
            };
        });
    }

    private static boolean blank(RichText text) {
        return text.plain().isBlank();
    }
}
