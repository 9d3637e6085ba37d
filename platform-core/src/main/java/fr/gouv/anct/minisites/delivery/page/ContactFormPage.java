package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.contact.ContactSubmission;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.content.block.Hero;
import fr.gouv.anct.minisites.rendering.ContactFormView;
import fr.gouv.anct.minisites.rendering.ContactStepState;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.ReferenceTargets;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.site.SiteIdentity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A contact form on its page, with the pages that follow its submission. */
public final class ContactFormPage {

    private final ContactForm form;
    private final int number;
    private final String title;
    private final String path;
    private final SiteIdentity identity;
    private final ContactFormViews views;
    private final Function<String, Shell> shells;
    private final SiteUrls urls;
    private final DeliveryMessages messages;
    private final List<Block> others;
    private final ReferenceTargets references;

    ContactFormPage(
            ContactForm form,
            int number,
            Content content,
            SiteIdentity identity,
            ContactFormViews views,
            Function<String, Shell> shells,
            SiteUrls urls,
            DeliveryMessages messages,
            ReferenceTargets references) {
        this.form = form;
        this.number = number;
        this.title = content.title();
        this.path = content.path();
        this.identity = identity;
        this.views = views;
        this.shells = shells;
        this.urls = urls;
        this.messages = messages;
        this.references = references;
        this.others = references.shown(content.body()).stream()
                .filter(block -> !(block instanceof ContactForm || block instanceof Hero))
                .toList();
    }

    /** The page of the form. */
    record Content(String title, String path, List<Block> body) {

        static Content of(PageRecord.Published published) {
            return new Content(
                    published.revision().title(),
                    published.page().path(),
                    published.revision().body());
        }
    }

    public ContactForm form() {
        return form;
    }

    /** Returns the form with values before it is sent; a script fetches its token. */
    ContactFormView view(ContactSubmission values) {
        return views.view(form, number, values, Map.of(), null);
    }

    /** Returns the title of the page. */
    public String title() {
        return title;
    }

    /** Returns the email address of the site's team. */
    public String team() {
        return identity.contactEmail();
    }

    /**
     * Returns the page that shows the form again, with the submitted values.
     *
     * @param token of the next submission; none when the form is closed
     */
    public SitePage step(ContactStepState state, ContactSubmission submission, @Nullable String token) {
        Map<ContactFieldKind, ContactSubmission.Problem> problems =
                state == ContactStepState.ERRORS ? submission.problems() : Map.of();
        return new PageModel.ContactStep(
                shells.apply(named(state)),
                title,
                state,
                views.view(form, number, submission, problems, token),
                others,
                references);
    }

    /** Returns the document title, which begins with the outcome: screen readers read it first. */
    private String named(ContactStepState state) {
        return switch (state) {
            case ERRORS, TOO_LARGE -> messages.erroneous(title);
            case CONFIRMATION -> messages.unconfirmed(title);
            case TOO_MANY, CLOSED -> messages.unsent(title);
        };
    }

    /** Returns the page that confirms a submission. */
    public SitePage thanks() {
        String said = urls.preview() ? messages.rehearsed() : messages.thanks();
        return new PageModel.ContactThanks(
                shells.apply(said), said, urls.href(path), urls.preview(), form.asksWhereToAnswer());
    }
}
