package fr.gouv.anct.minisites.admin.check;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.content.PageInput;
import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockCodec;
import fr.gouv.anct.minisites.content.check.ContentLocation;
import fr.gouv.anct.minisites.content.check.ContentLocation.InSharedSection;
import fr.gouv.anct.minisites.content.check.Finding;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Builds the views of findings, with links to the forms where they are corrected. */
@Component
public class FindingViewFactory {

    /** Fields of the revision, and of the page's form, that findings of the page itself are about. */
    private static final Set<String> FIELDS = Set.of(PageInput.TITLE, PageInput.DESCRIPTION, PageInput.IMAGE);

    private final FindingLabels labels;
    private final Messages messages;

    FindingViewFactory(FindingLabels labels, Messages messages) {
        this.labels = labels;
        this.messages = messages;
    }

    /**
     * Returns the view of one finding.
     *
     * @param page URL of the page's form; empty on the form itself
     */
    public FindingView view(Tenant site, Finding finding, List<Block> body, String page) {
        ContentLocation location = finding.spot();
        InSharedSection shared = location.shared();
        String href = shared == null
                ? page + "#" + anchor(location)
                : Paths.PAGE.link(site, shared.section()) + "#" + anchor(shared.spot());
        return new FindingView(
                badge(messages, finding.severity()),
                locationText(location, body),
                labels.plain(finding),
                href,
                shared != null);
    }

    /** Returns the badge of a severity. */
    public static BadgeView badge(Messages messages, Severity severity) {
        return new BadgeView(
                messages.get("check.severity." + severity.code()),
                severity == Severity.ERROR ? BadgeView.Tone.ERROR : BadgeView.Tone.INFO);
    }

    private String locationText(ContentLocation location, List<Block> body) {
        Integer block = location.block();
        if (block == null) {
            return messages.get("check.place.page");
        }
        String number = String.valueOf(block + 1);
        InSharedSection shared = location.shared();
        return shared == null
                ? messages.get("check.place.block", number, messages.get("block." + BlockCodec.typeOf(body.get(block))))
                : messages.get("check.place.shared", number, shared.title());
    }

    private static String anchor(ContentLocation location) {
        return location.block() == null ? field(location) : "b" + location.block();
    }

    /** Returns the form field that a finding of the page itself is about; the blocks, when there is none. */
    public static String field(ContentLocation location) {
        return FIELDS.contains(location.field()) ? location.field() : "blocks";
    }
}
