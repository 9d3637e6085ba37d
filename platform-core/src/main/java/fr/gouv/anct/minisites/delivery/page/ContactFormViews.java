package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.contact.ContactSubmission;
import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.content.block.Block;
import fr.gouv.anct.minisites.content.block.BlockType;
import fr.gouv.anct.minisites.content.block.ContactFieldKind;
import fr.gouv.anct.minisites.content.block.ContactForm;
import fr.gouv.anct.minisites.rendering.ContactFormView;
import fr.gouv.anct.minisites.retention.Retention;
import fr.gouv.anct.minisites.retention.RetentionPeriod;
import fr.gouv.anct.minisites.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the views of a page's contact forms: empty on the page itself, with the submitted values after a submission.
 */
final class ContactFormViews {

    private static final String FORM =
            ContactForm.class.getAnnotation(BlockType.class).value();

    private final Site site;
    private final String path;
    private final SiteUrls urls;
    private final boolean open;

    /** @param path of the page with the forms */
    ContactFormViews(Site site, String path, SiteUrls urls, boolean open) {
        this.site = site;
        this.path = path;
        this.urls = urls;
        this.open = open;
    }

    /** Returns the views of all forms of a body; two equal forms share one view. */
    Map<ContactForm, ContactFormView> of(List<Block> body) {
        List<ContactForm> forms = ContactForm.in(body);
        Map<ContactForm, ContactFormView> views = new HashMap<>();
        for (int i = 0; i < forms.size(); i++) {
            ContactSubmission blank = new ContactSubmission(forms.get(i), _ -> Optional.empty());
            views.putIfAbsent(forms.get(i), view(forms.get(i), i + 1, blank, Map.of(), null));
        }
        return views;
    }

    ContactFormView view(
            ContactForm form,
            int number,
            ContactSubmission submission,
            Map<ContactFieldKind, ContactSubmission.Problem> problems,
            @Nullable String token) {
        return new ContactFormView(
                number,
                urls.href(ContactPath.of(number, ContactPath.Endpoint.SENDING, path)),
                urls.href(ContactPath.of(number, ContactPath.Endpoint.TOKEN, path)),
                token,
                form.asked().stream()
                        .map(field -> new ContactFormView.Field(
                                field.ask(),
                                field.optional(),
                                field.help(),
                                submission.text(field.ask()),
                                ContactSubmission.longest(field.ask()),
                                submission.length(field.ask()),
                                code(problems.get(field.ask()))))
                        .toList(),
                open,
                site.identity().contactEmail(),
                notice(),
                urls.preview());
    }

    private static @Nullable String code(ContactSubmission.@Nullable Problem problem) {
        return problem == null ? null : problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ContactFormView.PrivacyNotice notice() {
        return new ContactFormView.PrivacyNotice(
                site.legal().publisher().name(),
                site.contacts().dataProtection(),
                urls.href(SystemPage.PRIVACY.path()),
                years());
    }

    /** Returns the retention period of messages, in years. */
    static int years() {
        return Retention.CONTACT_MESSAGE.period() instanceof RetentionPeriod.Fixed kept ? kept.number() : 0;
    }

    /** Returns the same for a site; 0 for one that asks visitors for no messages. */
    static int years(Site site) {
        return site.blockTypes().contains(FORM) || site.appearance().asksFeedback() ? years() : 0;
    }
}
