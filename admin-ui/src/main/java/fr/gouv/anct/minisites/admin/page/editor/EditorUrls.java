package fr.gouv.anct.minisites.admin.page.editor;

import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.content.Page;

/** Builds the URLs that the script of the page form requests. */
public final class EditorUrls {

    private EditorUrls() {}

    public static EditorView.Urls of(AdmittedRequest request, Page page) {
        return new EditorView.Urls(
                PageUrls.pages(request.site()) + "/cibles",
                PageUrls.site(request.site()) + "/medias",
                PageUrls.page(request.site(), page.id()) + "/apercu/adresse");
    }
}
