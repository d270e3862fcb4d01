package com.dancepartner.admin.identity;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** Draws QR codes. */
final class QrCode {

    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    /** @return an SVG element of one unit a module, the quiet zone included; it takes the colour of the text */
    static String svg(String text) {
        BitMatrix modules = modules(text);
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" aria-label="QR code" \
            viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges"><path fill="currentColor" d="%2$s"/></svg>\
            """.formatted(modules.getWidth(), path(modules));
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
        }
    }

    private static String path(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
