package fr.gouv.anct.minisites.theme;

import fr.gouv.anct.minisites.rendering.MediaReference;

/** The display size of a logo, scaled to fit a box with its proportions kept: the CSP allows no style attribute. */
record LogoSize(int width, int height) {

    static LogoSize fit(MediaReference image, int maxWidth, int maxHeight) {
        if (image.width() <= 0 || image.height() <= 0) {
            return new LogoSize(maxHeight, maxHeight);
        }
        double scale = Math.min((double) maxWidth / image.width(), (double) maxHeight / image.height());
        return new LogoSize((int) Math.max(1, Math.round(image.width() * scale)), (int)
                Math.max(1, Math.round(image.height() * scale)));
    }
}
