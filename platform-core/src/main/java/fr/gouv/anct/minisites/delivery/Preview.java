package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.content.preview.grant.PreviewGrant;
import fr.gouv.anct.minisites.rendering.Scheme;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a signed address of the preview host shows, and why one may see it.
 *
 * @param grant looked up at each request
 */
public record Preview(UUID tenantId, PreviewGrant grant, Content content) {

    /** What is shown. */
    public sealed interface Content {}

    /** The site as it is published. */
    public record Published() implements Content {}

    /** The same, with the newest revision of a page in the place of the published one. */
    public record Draft(UUID page, Scheme scheme) implements Content {}

    /** The same, with the working copy that the account of the grant has of a page, until it is saved. */
    public record WorkingCopy(UUID page, Scheme scheme) implements Content {}

    /** The site as it is published, with a part of its settings that is only tried, as {@code Trial} writes it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Tried(byte[] part) implements Content {}

    /** The page whose newest words are shown; none for a whole site as it is published. */
    @Nullable
    UUID page() {
        return switch (content) {
            case Draft draft -> draft.page();
            case WorkingCopy copy -> copy.page();
            case Published _, Tried _ -> null;
        };
    }

    /** The account whose working copy of that page is shown. */
    @Nullable
    UUID author() {
        return content instanceof WorkingCopy ? grant.id() : null;
    }

    /** The colours in which it is shown. */
    Scheme scheme() {
        return switch (content) {
            case Draft draft -> draft.scheme();
            case WorkingCopy copy -> copy.scheme();
            case Published _, Tried _ -> Scheme.SYSTEM;
        };
    }

    /** The part of the settings that is tried; empty for most. */
    byte[] tried() {
        return content instanceof Tried(byte[] part) ? part : new byte[0];
    }
}
