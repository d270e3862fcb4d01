package com.dancepartner.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int QUIET_ZONE = 4;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final String URI =
            "otpauth://totp/Dance%20Partner%3Aadmin%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Dance%20Partner";

    @Test
    @DisplayName("G07: what a camera reads off the drawing is what the authenticator needs")
    void read() throws Exception {
        assertThat(decoded(QrCode.svg(URI))).isEqualTo(URI);
    }

    @Test
    void theDrawingIsOneElementWithoutScriptOrStyle() {
        assertThat(QrCode.svg(URI))
                .startsWith("<svg xmlns=")
                .endsWith("</svg>")
                .doesNotContain("style", "script", "\n");
    }

    @Test
    void aTextThatNoCodeHoldsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.svg("x".repeat(5_000)));
    }

    private static String decoded(String svg) throws ChecksumException, FormatException {
        Matcher size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        BitMatrix modules = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * QUIET_ZONE);
        MODULE.matcher(svg)
                .results()
                .forEach(module -> modules.set(
                        Integer.parseInt(module.group(1)) - QUIET_ZONE,
                        Integer.parseInt(module.group(2)) - QUIET_ZONE));
        return new Decoder().decode(modules).getText();
    }
}
