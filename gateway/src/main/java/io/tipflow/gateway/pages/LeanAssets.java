package io.tipflow.gateway.pages;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves scripts and styles without the indentation and the lines of comment that only their
 * authors read, and compresses them once. Every line keeps its number, so that an error names the
 * line of the file. Nothing here depends on who asks, so that compressing tells nobody anything
 * (BREACH).
 */
final class LeanAssets implements ResourceTransformer {
    private static final Set<String> TEXTS = Set.of("js", "css", "json", "svg");

    private final Map<String, Lean> known = new ConcurrentHashMap<>();

    /** An asset as it is sent, both ways. */
    private static final class Lean {
        final long modified;
        final byte[] plain;
        final byte[] compressed;

        Lean(long modified, byte[] plain) throws IOException {
            this.modified = modified;
            this.plain = plain;
            this.compressed = LeanAssets.compressed(plain);
        }
    }

    @Override
    public Resource transform(
            HttpServletRequest request, Resource asset, ResourceTransformerChain chain)
            throws IOException {
        Resource file = chain.transform(request, asset);
        String ending = StringUtils.getFilenameExtension(file.getFilename());
        if (ending == null || !TEXTS.contains(ending)) {
            return file;
        }
        String key = file.getURL().toString();
        Lean lean = known.get(key);
        if (lean == null || lean.modified != file.lastModified()) {
            lean = made(file, ending);
            known.put(key, lean);
        }
        return takesGzip(request)
                ? new Sent(file, lean.compressed, true)
                : new Sent(file, lean.plain, false);
    }

    private static Lean made(Resource file, String ending) throws IOException {
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        String served =
                switch (ending) {
                    case "js" -> lean(text, "//");
                    case "css" -> lean(text, "/*");
                    default -> text;
                };
        byte[] plain = served.getBytes(StandardCharsets.UTF_8);
        return new Lean(file.lastModified(), plain);
    }

    /** A comment that begins and ends on a line of its own leaves an empty line. */
    static String lean(String text, String comment) {
        return text.lines()
                .map(String::strip)
                .map(line -> isComment(line, comment) ? "" : line)
                .collect(joining("\n", "", "\n"));
    }

    private static boolean isComment(String line, String comment) {
        return line.startsWith(comment)
                && (comment.equals("//") || line.indexOf("*/") == line.length() - 2);
    }

    private static byte[] compressed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new Thorough(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    /** It is done once for each file, so it may take its time. */
    private static final class Thorough extends GZIPOutputStream {
        Thorough(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /** An asset as it is sent. */
    private static final class Sent extends TransformedResource implements HttpResource {
        private final boolean compressed;

        Sent(Resource file, byte[] bytes, boolean compressed) {
            super(file, bytes);
            this.compressed = compressed;
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (compressed) {
                headers.add(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            return headers;
        }
    }
}
