package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.contact.FeedbackReason;
import fr.gouv.anct.minisites.contact.FeedbackSubmission;
import fr.gouv.anct.minisites.rendering.FeedbackStepState;
import fr.gouv.anct.minisites.rendering.FeedbackView;
import fr.gouv.anct.minisites.rendering.PageModel;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.Shell;
import fr.gouv.anct.minisites.site.SiteIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A page that asks visitors if it is useful, with the pages that follow their answer. */
public final class FeedbackPage {

    private final PageRecord.Published published;
    private final SiteIdentity identity;
    private final ContactFormViews views;
    private final Function<String, Shell> shells;
    private final SiteUrls urls;
    private final DeliveryMessages messages;

    FeedbackPage(
            PageRecord.Published published,
            SiteIdentity identity,
            ContactFormViews views,
            Function<String, Shell> shells,
            SiteUrls urls,
            DeliveryMessages messages) {
        this.published = published;
        this.identity = identity;
        this.views = views;
        this.shells = shells;
        this.urls = urls;
        this.messages = messages;
    }

    /** Returns the id of the page. */
    public UUID id() {
        return published.page().id();
    }

    /** Returns the title of the page. */
    public String title() {
        return published.revision().title();
    }

    /** Returns the email address of the site's team. */
    public String team() {
        return identity.contactEmail();
    }

    /**
     * Returns the page that asks for a reason, with the submitted values.
     *
     * @param token of the submission
     */
    public SitePage step(FeedbackStepState state, FeedbackSubmission submission, String token) {
        String title = messages.feedback();
        return new PageModel.FeedbackStep(
                shells.apply(
                        switch (state) {
                            case REASON -> title;
                            case ERRORS, TOO_LARGE -> messages.erroneous(title);
                            case CONFIRMATION -> messages.unconfirmed(title);
                            case TOO_MANY -> messages.unsent(title);
                        }),
                title,
                state,
                view(submission, token));
    }

    private FeedbackView view(FeedbackSubmission submission, String token) {
        String path = published.page().path();
        FeedbackReason reason = submission.reason();
        return new FeedbackView(
                urls.href(FeedbackPath.reason(path, submission.useful())),
                urls.href(path),
                submission.useful(),
                submission.useful()
                        ? List.of()
                        : Arrays.stream(FeedbackReason.values())
                                .map(FeedbackReason::code)
                                .toList(),
                reason == null ? null : reason.code(),
                submission.words(),
                FeedbackSubmission.LONGEST,
                submission.length(),
                token,
                views.notice(),
                urls.preview());
    }

    /** Returns the page that thanks for an answer. */
    public SitePage thanks() {
        String said = urls.preview() ? messages.rehearsed() : messages.feedbackThanks();
        return new PageModel.FeedbackThanks(
                shells.apply(said), said, urls.href(published.page().path()), urls.preview());
    }
}
