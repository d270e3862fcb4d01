package com.dancepartner.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the launcher reads and changes in a domain's configuration file while no server runs on it. */
record DomainXml(Path file) {

    private static final Pattern SERVER_CONFIG =
            Pattern.compile("<config [^>]*name=\"server-config\".*?</config>", Pattern.DOTALL);
    private static final Pattern JVM_OPTION = Pattern.compile("<jvm-options>([^<]*)</jvm-options>");

    /** The JVM options as written, version conditions and placeholders included. */
    List<String> jvmOptions() throws IOException {
        String server = SERVER_CONFIG
                .matcher(Files.readString(file))
                .results()
                .map(match -> match.group())
                .findFirst()
                .orElseThrow(() -> new LauncherException("No server-config in " + file));
        return JVM_OPTION
                .matcher(server)
                .results()
                .map(match -> unescape(match.group(1)))
                .toList();
    }

    /** Takes an application out, so that the server starts without it. */
    void removeApplication(String name) throws IOException {
        Files.writeString(file, without(Files.readString(file), name));
    }

    static String without(String xml, String name) {
        String attribute = "=\"" + Pattern.quote(name) + "\"";
        return xml.replaceAll("(?s)\\s*<application [^>]*\\bname" + attribute + "[^>]*>.*?</application>", "")
                .replaceAll("\\s*<application-ref [^>]*\\bref" + attribute + "[^>]*(/>|>\\s*</application-ref>)", "");
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
