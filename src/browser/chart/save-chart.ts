import { standaloneChart, type DrawnChart } from '../../charts/standalone.ts';
import { download } from '../download.ts';
import { chartFileName } from './chart-file-name.ts';
import { embeddedFaces } from './embedded-faces.ts';

/** A picture for a screen of twice as many pixels: sharp in a document too. */
const scale = 2;

/**
 * Hands the reader a chart as a file of its own, drawn for a wide page whatever the width of this one.
 *
 * @throws Error where the typeface cannot be fetched, or the browser draws no picture
 */
export async function saveChart(figure: HTMLElement, format: 'svg' | 'png'): Promise<void> {
  const svg = [...figure.querySelectorAll<SVGSVGElement>('[data-drawing] svg.chart')].at(-1);
  if (svg === undefined) throw new Error('no drawing in the figure');
  const note = figure.querySelector('[data-note]')?.textContent.trim() ?? '';
  const chart = drawnChart(svg, note);
  const text = standaloneChart(chart, await embeddedFaces());
  const file = format === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await pictureOf(text);
  download(file, chartFileName(chart.title, format));
}

/** Takes a drawing of the page apart. */
function drawnChart(svg: SVGSVGElement, note: string): DrawnChart {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [title, summary] = ['title', 'desc'].map((name) => {
    const element = copy.querySelector(`:scope > ${name}`);
    element?.remove();
    return element?.textContent ?? '';
  });
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const point of copy.querySelectorAll('.point'))
    for (const name of ['data-key', 'data-series', 'data-spoken']) point.removeAttribute(name);
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.append(...copy.childNodes);
  const { width, height } = svg.viewBox.baseVal;
  return {
    kind: svg.getAttribute('class') ?? '',
    role: 'img',
    language: svg.getAttribute('lang') === 'en' ? 'en' : 'vi',
    title: title ?? '',
    summary: summary ?? '',
    id: 'chart',
    note,
    width,
    height,
    // As XML, where a no-break space is a letter and not the name of one.
    content: new XMLSerializer().serializeToString(group),
  };
}

/** A drawing as a picture on white. Its address holds it whole, which the policy of the pages lets images do. */
async function pictureOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas to draw on');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no picture of the chart')) : resolve(blob)),
      'image/png',
    ),
  );
}
