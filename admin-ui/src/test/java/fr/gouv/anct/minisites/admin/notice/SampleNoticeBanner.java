package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.notice.NoticeBannerResource.NoticeScreen;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.NoticeBannerView;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.NoticeBannerKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample screens of the notice banners: with one, with another shown instead of it, and without. */
public final class SampleNoticeBanner {

    private SampleNoticeBanner() {}

    public static Map<String, Screen> screens(String text) {
        NoticeBannerEntry stored = entry(NoticeBannerEntry.EDITED, text, true, "/retrait");
        NoticeBannerEntry preview = entry(NoticeBannerEntry.EDITED, text, false, null);
        NoticeBannerEntry other = entry(NoticeBannerEntry.OTHER, text, true, null);
        return Map.of(
                "bandeau",
                new NoticeScreen(List.of(stored), SampleForms.view(text), null, null),
                "bandeau-remplace",
                new NoticeScreen(List.of(other, stored), SampleForms.view(text), text, null),
                "bandeau-apercu",
                new NoticeScreen(List.of(preview, other), SampleForms.view(text), text, text),
                "bandeau-faux",
                new NoticeScreen(List.of(), SampleForms.view(text), null, text),
                "bandeau-lecture",
                new NoticeScreen(List.of(other), null, null, null),
                "bandeau-absent",
                new NoticeScreen(List.of(), null, null, null));
    }

    private static NoticeBannerEntry entry(String id, String text, boolean stored, @Nullable String removeHref) {
        return new NoticeBannerEntry(
                id,
                text,
                new NoticeBannerView(NoticeBannerKind.WARNING, text, text, new PageLink(text, "/a", false, false)),
                text,
                stored ? new BadgeView("Affiché", BadgeView.Tone.SUCCESS) : null,
                stored ? text : "",
                removeHref);
    }
}
