package fr.gouv.anct.minisites.delivery.preview;

import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.rendering.ColourScheme;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content that a signed URL of the preview host shows, and the grant that permits it.
 *
 * @param grant looked up at each request
 */
public record Preview(UUID tenantId, PreviewGrant grant, Content content) {

    /** The previewed content. */
    public sealed interface Content {}

    /** The site as it is published. */
    public record Published() implements Content {}

    /** The site as it is published, with the latest revision of one page instead of the published one. */
    public record Draft(UUID page, ColourScheme scheme) implements Content {}

    /** The site as it is published, with the unsaved working copy that the grant's account has of one page. */
    public record WorkingCopy(UUID page, ColourScheme scheme) implements Content {}

    /** The site as it is published, with a changed setting that is not saved, as {@code SettingPreview} encodes it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record PreviewedSetting(byte[] part) implements Content {}

    /** Returns the page whose draft or working copy is shown; null for other previews. */
    @Nullable
    public UUID page() {
        return switch (content) {
            case Draft draft -> draft.page();
            case WorkingCopy copy -> copy.page();
            case Published _, PreviewedSetting _ -> null;
        };
    }

    /** Returns the account whose working copy of that page is shown. */
    @Nullable
    public UUID author() {
        return content instanceof WorkingCopy ? grant.id() : null;
    }

    /** Returns the colour scheme of the preview. */
    ColourScheme scheme() {
        return switch (content) {
            case Draft draft -> draft.scheme();
            case WorkingCopy copy -> copy.scheme();
            case Published _, PreviewedSetting _ -> ColourScheme.SYSTEM;
        };
    }

    /** Returns the encoded setting; empty for most previews. */
    public byte[] tried() {
        return content instanceof PreviewedSetting(byte[] part) ? part : new byte[0];
    }
}
