package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.Page;

/** Builds the URLs that the script of the page form requests. */
public final class EditorUrls {

    private EditorUrls() {}

    public static EditorView.Urls of(AdmittedRequest call, Page page) {
        return new EditorView.Urls(
                PageUrls.pages(call.site()) + "/cibles",
                PageUrls.site(call.site()) + "/medias",
                PageUrls.page(call.site(), page.id()) + "/apercu/adresse");
    }
}
