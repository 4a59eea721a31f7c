package org.tompolicy.edition.annex;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Rectangle;
import java.lang.reflect.Proxy;
import org.w3c.dom.Element;

/**
 * Paints drawings for the engine, as lines and areas. The engine's own way needs a library that runs scripts and takes the
 * fonts of the machine.
 */
final class Drawings {

    private Drawings() {}

    /** What the engine asks for drawings. Its interface also takes fonts as files, which no drawing needs here. */
    static SVGDrawer drawer() {
        return (SVGDrawer) Proxy.newProxyInstance(
                SVGDrawer.class.getClassLoader(),
                new Class<?>[] {SVGDrawer.class},
                (drawer, method, said) -> method.getReturnType() == SVGImage.class && said[1] instanceof Box box
                        ? image(
                                (Element) said[0],
                                box,
                                (CssContext) said[2],
                                (double) said[3],
                                (double) said[4],
                                (double) said[5])
                        : null);
    }

    private static SVGImage image(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dots) {
        try {
            Drawing drawing = DrawingReader.read(svg);
            double[] size = fitted(
                    drawing,
                    dots,
                    cssWidth,
                    cssHeight,
                    CalculatedStyle.getCSSMaxWidth(context, box),
                    CalculatedStyle.getCSSMaxHeight(context, box));
            return new Painted(drawing, box, (int) Math.round(size[0]), (int) Math.round(size[1]), dots);
        } catch (DrawingReader.Unread unread) {
            throw new IllegalStateException("a drawing that was looked at before", unread);
        }
    }

    /** Width and height in dots; negative ones are not given. The form stays as it is. */
    private static double[] fitted(
            Drawing drawing, double dots, double width, double height, double widest, double highest) {
        double ratio = drawing.width() / drawing.height();
        double wide = width >= 0 ? width : height >= 0 ? height * ratio : drawing.width() * dots;
        wide = widest >= 0 ? Math.min(wide, widest) : wide;
        double high = wide / ratio;
        double limit = height >= 0 ? height : highest;
        if (limit >= 0 && high > limit) {
            high = limit;
            wide = high * ratio;
        }
        return new double[] {wide, high};
    }

    private record Painted(Drawing drawing, Box box, int width, int height, double dots) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
            float wide = (float) (area.width / dots);
            float high = (float) (area.height / dots);
            device.drawWithGraphics((float) x, (float) y, wide, high, canvas -> drawing.paint(canvas, wide, high));
        }
    }
}
