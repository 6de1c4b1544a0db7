import { type ReadonlySignal, useComputed, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { FacePlace } from '../../lib/expression/expression-state.ts';
import {
  FEATURE_POINTS,
  type FeaturePoint,
  type FeaturePoints,
} from '../../lib/expression/feature-points.ts';
import type { LiveModel } from '../model/live-model.ts';
import { useTranslate } from '../translation.ts';

interface MirrorProps {
  readonly live: LiveModel;
  readonly picture: ReadonlySignal<MediaStream | null>;
}

/** The overlay's height in its own units; the width follows the picture's shape. */
const HEIGHT = 100;
/** Of the pictures that most cameras give. */
const USUAL_SHAPE = 4 / 3;
/** Which points a line joins. */
const LINES: readonly (readonly FeaturePoint[])[] = [
  ['leftEyeOuter', 'leftEyeInner'],
  ['rightEyeInner', 'rightEyeOuter'],
  ['mouthLeft', 'upperLip', 'mouthRight', 'lowerLip', 'mouthLeft'],
];

/** The camera's picture as in a mirror, and over it the face's outline and its ten points. */
export function Mirror({ live, picture }: MirrorProps) {
  const t = useTranslate();
  const video = useRef<HTMLVideoElement>(null);
  useSignalEffect(() => {
    const stream = picture.value;
    if (video.current) video.current.srcObject = stream;
  });
  const shape = useComputed(() => live.state.value?.place?.aspectRatio ?? USUAL_SHAPE);
  const viewBox = useComputed(() => `0 0 ${HEIGHT * shape.value} ${HEIGHT}`);
  const outline = useComputed(() => outlineOf(live.state.value?.place ?? null));
  const lines = useComputed(() => linesOf(live.points.value, shape.value));
  return (
    <figure class="mirror">
      <video ref={video} autoplay muted playsInline aria-label={t('closeLook.picture')} />
      <svg viewBox={viewBox} aria-hidden="true">
        <path class="mirror-line" d={outline} />
        <path class="mirror-line" d={lines} />
        {FEATURE_POINTS.map((name) => (
          <Dot key={name} name={name} points={live.points} shape={shape} />
        ))}
      </svg>
    </figure>
  );
}

interface DotProps {
  readonly name: FeaturePoint;
  readonly points: ReadonlySignal<FeaturePoints | null>;
  readonly shape: ReadonlySignal<number>;
}

function Dot({ name, points, shape }: DotProps) {
  const x = useComputed(() => (points.value?.[name].x ?? 0) * HEIGHT * shape.value);
  const y = useComputed(() => (points.value?.[name].y ?? 0) * HEIGHT);
  const radius = useComputed(() => (points.value === null ? 0 : 1.1));
  return <circle class="mirror-dot" data-point={name} cx={x} cy={y} r={radius} />;
}

function linesOf(points: FeaturePoints | null, shape: number): string {
  if (points === null) return '';
  const at = (name: FeaturePoint) =>
    `${(points[name].x * HEIGHT * shape).toFixed(2)} ${(points[name].y * HEIGHT).toFixed(2)}`;
  return LINES.map((names) => `M${names.map(at).join('L')}`).join('');
}

/** An ellipse, as the two arcs of a path, from chin to forehead and back. */
function outlineOf(place: FacePlace | null): string {
  if (place === null) return '';
  const [x, y] = [place.x * HEIGHT * place.aspectRatio, place.y * HEIGHT];
  const [across, down] = [(place.width * HEIGHT) / 2, (place.height * HEIGHT) / 2];
  const [towardsX, towardsY] = [-Math.sin(place.roll) * down, Math.cos(place.roll) * down];
  const degrees = ((place.roll * 180) / Math.PI).toFixed(1);
  const arc = (toX: number, toY: number) =>
    `A${across.toFixed(2)} ${down.toFixed(2)} ${degrees} 0 1 ${toX.toFixed(2)} ${toY.toFixed(2)}`;
  const [chinX, chinY, topX, topY] = [x + towardsX, y + towardsY, x - towardsX, y - towardsY];
  return `M${chinX.toFixed(2)} ${chinY.toFixed(2)}${arc(topX, topY)}${arc(chinX, chinY)}`;
}
