package fr.gouv.anct.minisites.admin.label;

import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.inspection.RejectionReason;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import fr.gouv.anct.minisites.wording.FileSize;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Labels files of the media library for the screens of teams: format, size, dimensions, reasons for a refusal. */
@Component
public class LibraryFileLabels {

    private final Messages messages;

    LibraryFileLabels(Messages messages) {
        this.messages = messages;
    }

    /** Returns the format, size, and dimensions of an image. */
    public String facts(LibraryFile file) {
        String weight = file.extension() + " · " + FileSize.of(file.size(), Locale.FRENCH);
        return file.width() == 0 ? weight : weight + " · " + messages.get("library.sides", file.width(), file.height());
    }

    /** Explains why a file was rejected. */
    public String refusal(RejectionReason reason) {
        Object[] details = reason.details().toArray();
        return switch (reason.reason()) {
            case HEAVY, QUOTA ->
                messages.get(
                        "library.rejection." + reason.reason(),
                        Arrays.stream(details)
                                .map(bytes -> FileSize.limit((Long) bytes, Locale.FRENCH))
                                .toArray());
            default -> messages.get("library.rejection." + reason.reason(), details);
        };
    }

    /** Describes where a file is used. */
    public String use(MediaUsage usage) {
        String place = messages.get("library.use." + usage.place(), usage.label());
        return usage.published()
                ? place
                : place + " " + messages.get(usage.scheduled() ? "library.use.scheduled" : "library.use.draft");
    }
}
