package fr.gouv.anct.minisites.media.inspection;

import java.util.Locale;
import java.util.Set;

/**
 * Detects executables and scripts of Windows, macOS and Unix: files that a system runs when they are opened. A public
 * site has no reason to offer them; sources that need their own interpreter, as Python, are not included.
 */
final class ExecutableDetector {

    /** Extensions, in lower case. */
    private static final Set<String> EXTENSIONS = Set.of(
            // Windows, and the virtual disks and installers that it opens.
            "appref-ms",
            "application",
            "appx",
            "bat",
            "chm",
            "cmd",
            "cpl",
            "diagcab",
            "dll",
            "exe",
            "gadget",
            "hta",
            "img",
            "iso",
            "js",
            "jse",
            "lnk",
            "msc",
            "msi",
            "msix",
            "msp",
            "mst",
            "ocx",
            "pif",
            "ps1",
            "ps1xml",
            "psc1",
            "psm1",
            "reg",
            "scf",
            "scr",
            "sct",
            "settingcontent-ms",
            "sys",
            "vb",
            "vbe",
            "vbs",
            "vhd",
            "vhdx",
            "wsc",
            "wsf",
            "wsh",
            "xbap",
            // Office documents with macros, and libraries that Office loads.
            "docm",
            "dotm",
            "potm",
            "ppam",
            "ppsm",
            "pptm",
            "xla",
            "xlam",
            "xll",
            "xlsm",
            "xltm",
            "wll",
            // macOS.
            "app",
            "command",
            "dmg",
            "dylib",
            "mobileconfig",
            "pkg",
            "scpt",
            "terminal",
            "workflow",
            // Unix.
            "appimage",
            "bash",
            "deb",
            "desktop",
            "elf",
            "ksh",
            "rpm",
            "run",
            "sh",
            "so",
            "zsh",
            // Other systems, and formats that run on several.
            "apk",
            "class",
            "ipa",
            "jar",
            "jnlp");

    private ExecutableDetector() {}

    /** Whether the name is that of an executable; Windows ignores dots and spaces at the end of a name. */
    static boolean named(String name) {
        String shown = name.stripTrailing();
        while (shown.endsWith(".") || shown.endsWith(" ")) {
            shown = shown.substring(0, shown.length() - 1);
        }
        int dot = shown.lastIndexOf('.');
        return dot >= 0 && EXTENSIONS.contains(shown.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether the first bytes are those of an executable. */
    static boolean begins(byte[] head) {
        return windows(head)
                || starts(head, 0x7F, 'E', 'L', 'F')
                || starts(head, '#', '!')
                // Mach-O, for one processor or several; the latter is also the signature of compiled Java.
                || starts(head, 0xFE, 0xED, 0xFA, 0xCE)
                || starts(head, 0xFE, 0xED, 0xFA, 0xCF)
                || starts(head, 0xCE, 0xFA, 0xED, 0xFE)
                || starts(head, 0xCF, 0xFA, 0xED, 0xFE)
                || starts(head, 0xCA, 0xFE, 0xBA, 0xBE);
    }

    /**
     * Whether it is a Windows executable. A text may begin with the same two letters; in the header of a program zeros
     * follow them.
     */
    private static boolean windows(byte[] head) {
        if (!starts(head, 'M', 'Z')) {
            return false;
        }
        for (int at = 2; at < Math.min(head.length, 64); at++) {
            if (head[at] == 0) {
                return true;
            }
        }
        return false;
    }

    static boolean starts(byte[] head, int... bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (at >= head.length || Byte.toUnsignedInt(head[at]) != bytes[at]) {
                return false;
            }
        }
        return true;
    }
}
