package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.media.inspection.Kind;
import fr.gouv.anct.minisites.media.inspection.MediaProperties;
import fr.gouv.anct.minisites.media.inspection.Refusal;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.library.Use;
import fr.gouv.anct.minisites.wording.FileWeight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Labels the properties of files. */
@Component
public class FileWords {

    private final Texts texts;
    private final MediaProperties properties;

    FileWords(Texts texts, MediaProperties properties) {
        this.texts = texts;
        this.properties = properties;
    }

    String weight(long bytes) {
        return FileWeight.of(bytes, Locale.FRENCH);
    }

    /** Returns the format, size, and dimensions of an image. */
    String facts(Medium medium) {
        String weight = medium.extension() + " · " + weight(medium.size());
        return medium.width() == 0 ? weight : weight + " · " + sides(medium);
    }

    String sides(Medium medium) {
        return texts.say("library.sides", medium.width(), medium.height());
    }

    /** Returns the pending task of a file, or the reason why it is held back; null when it is ready. */
    @Nullable
    BadgeView badge(Medium medium) {
        return switch (medium.state()) {
            case QUARANTINE -> badge("quarantine", BadgeView.Tone.WARNING);
            case INFECTED -> badge("infected", BadgeView.Tone.ERROR);
            case CLEAN -> medium.described() ? null : badge("undescribed", BadgeView.Tone.WARNING);
        };
    }

    private BadgeView badge(String key, BadgeView.Tone tone) {
        return new BadgeView(texts.say("library.badge." + key), tone);
    }

    /** Explains why a file was rejected. */
    public String refusal(Refusal refusal) {
        Object[] details = refusal.details().toArray();
        return switch (refusal.reason()) {
            case HEAVY, QUOTA ->
                texts.say(
                        "library.refusal." + refusal.reason(),
                        Arrays.stream(details)
                                .map(bytes -> FileWeight.limit((Long) bytes, Locale.FRENCH))
                                .toArray());
            default -> texts.say("library.refusal." + refusal.reason(), details);
        };
    }

    /** Returns the maximum size of each kind. */
    List<String> limits() {
        return Arrays.stream(Kind.values())
                .map(kind -> texts.say(
                        "library.limit." + kind.code(),
                        FileWeight.limit(properties.limit(kind).toBytes(), Locale.FRENCH)))
                .toList();
    }

    /** Describes where a file is used. */
    public String use(Use use) {
        String place = texts.say("library.use." + use.place(), use.label());
        return use.published()
                ? place
                : place + " " + texts.say(use.scheduled() ? "library.use.scheduled" : "library.use.draft");
    }
}
